/* Calls of the C library that touch files, of which the n-th can fail or end the process.

   Preloaded into Python (LD_PRELOAD), so that whatever it or a library of it asks of the system passes here. Nothing
   happens before fault_arm; fault_calls tells how many calls there were since then, fault_name which one the n-th was.
   With fault_swaps(0) the system cannot exchange two names in one call, as on network drives. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { COUNT, KILL, ONCE, LASTING, TORN };
#define MOST 100000

static long nth, calls;
static int way, code, armed, swaps = 1;
static const char *names[MOST];

void fault_arm(long at, int how, int number) { nth = at; way = how; code = number; calls = 0; armed = 1; }
void fault_swaps(int can) { swaps = can; }
void fault_disarm(void) { armed = 0; }
long fault_calls(void) { return calls; }
const char *fault_name(long n) { return n > 0 && n < MOST && names[n] ? names[n] : ""; }

static void die(void) { syscall(SYS_kill, syscall(SYS_getpid), SIGKILL); for (;;) pause(); }

/* Whether this call fails. */
static int strikes(const char *name)
{
    if (!armed)
        return 0;
    calls++;
    if (calls < MOST)
        names[calls] = name;
    if (way == COUNT || calls < nth || (calls > nth && way != LASTING))
        return 0;
    if (way == KILL)
        die();
    if (way == TORN && strcmp(name, "write"))
        die();
    errno = code;
    return 1;
}

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) *(void **)&real = dlsym(RTLD_NEXT, #name)
#define FAULTY(type, refused, name, told, parameters, arguments) \
    type name parameters { static type (*real) parameters; \
        if (!real) *(void **)&real = dlsym(RTLD_NEXT, #name); \
        return strikes(told) ? refused : real arguments; }

#define OPENS(name) int name(const char *path, int flags, ...) { \
    REAL(int, name, const char *, int, ...); va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); \
    va_end(more); return strikes(flags & O_ACCMODE ? "create" : "open") ? -1 : real(path, flags, mode); }
#define OPENS_AT(name) int name(int at, const char *path, int flags, ...) { \
    REAL(int, name, int, const char *, int, ...); va_list more; va_start(more, flags); \
    mode_t mode = va_arg(more, mode_t); va_end(more); \
    return strikes(flags & O_ACCMODE ? "create" : "open") ? -1 : real(at, path, flags, mode); }
OPENS(open) OPENS(open64) OPENS_AT(openat) OPENS_AT(openat64)

#define CONTROLS(name) int name(int file, int what, ...) { \
    REAL(int, name, int, int, ...); va_list more; va_start(more, what); void *last = va_arg(more, void *); va_end(more); \
    int locks = what == F_SETLK || what == F_SETLKW || what == F_GETLK; \
    return locks && strikes("lock") ? -1 : real(file, what, last); }
CONTROLS(fcntl) CONTROLS(fcntl64)

/* A torn write leaves half of what was to be written, and then the process is gone. */
#define WRITES(name, parameters, half, whole) ssize_t name parameters { static ssize_t (*real) parameters; \
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, #name); \
    if (!strikes("write")) return real whole; \
    if (way == TORN) { real half; die(); } \
    return -1; }
WRITES(write, (int file, const void *from, size_t length), (file, from, length / 2), (file, from, length))
WRITES(pwrite64, (int file, const void *from, size_t length, off64_t at), (file, from, length / 2, at),
       (file, from, length, at))
WRITES(pwrite, (int file, const void *from, size_t length, off_t at), (file, from, length / 2, at),
       (file, from, length, at))

FAULTY(ssize_t, -1, read, "read", (int file, void *to, size_t length), (file, to, length))
FAULTY(ssize_t, -1, pread, "read", (int file, void *to, size_t length, off_t at), (file, to, length, at))
FAULTY(ssize_t, -1, pread64, "read", (int file, void *to, size_t length, off64_t at), (file, to, length, at))
FAULTY(int, -1, fsync, "fsync", (int file), (file))
FAULTY(int, -1, fdatasync, "fsync", (int file), (file))
FAULTY(int, -1, flock, "lock", (int file, int what), (file, what))
FAULTY(int, -1, ftruncate, "truncate", (int file, off_t length), (file, length))
FAULTY(int, -1, ftruncate64, "truncate", (int file, off64_t length), (file, length))
FAULTY(int, -1, rename, "rename", (const char *from, const char *to), (from, to))
FAULTY(int, -1, renameat, "rename", (int a, const char *from, int b, const char *to), (a, from, b, to))
int renameat2(int a, const char *from, int b, const char *to, unsigned how) {
    REAL(int, renameat2, int, const char *, int, const char *, unsigned);
    if (strikes("exchange"))
        return -1;
    if (how && !swaps) { errno = EINVAL; return -1; }
    return real(a, from, b, to, how); }
FAULTY(int, -1, link, "link", (const char *from, const char *to), (from, to))
FAULTY(int, -1, linkat, "link", (int a, const char *from, int b, const char *to, int how), (a, from, b, to, how))
FAULTY(int, -1, symlink, "link", (const char *from, const char *to), (from, to))
FAULTY(int, -1, unlink, "unlink", (const char *path), (path))
FAULTY(int, -1, unlinkat, "unlink", (int at, const char *path, int how), (at, path, how))
FAULTY(int, -1, rmdir, "rmdir", (const char *path), (path))
FAULTY(int, -1, mkdir, "mkdir", (const char *path, mode_t mode), (path, mode))
FAULTY(int, -1, mkdirat, "mkdir", (int at, const char *path, mode_t mode), (at, path, mode))
FAULTY(int, -1, chmod, "chmod", (const char *path, mode_t mode), (path, mode))
FAULTY(int, -1, fchmod, "chmod", (int file, mode_t mode), (file, mode))
FAULTY(int, -1, fchmodat, "chmod", (int at, const char *path, mode_t mode, int how), (at, path, mode, how))
FAULTY(int, -1, utimensat, "times", (int at, const char *path, const struct timespec times[2], int how),
       (at, path, times, how))
FAULTY(int, -1, stat, "stat", (const char *path, struct stat *to), (path, to))
FAULTY(int, -1, lstat, "stat", (const char *path, struct stat *to), (path, to))
FAULTY(int, -1, fstat, "stat", (int file, struct stat *to), (file, to))
FAULTY(int, -1, fstatat, "stat", (int at, const char *path, struct stat *to, int how), (at, path, to, how))
FAULTY(int, -1, stat64, "stat", (const char *path, struct stat64 *to), (path, to))
FAULTY(int, -1, lstat64, "stat", (const char *path, struct stat64 *to), (path, to))
FAULTY(int, -1, fstat64, "stat", (int file, struct stat64 *to), (file, to))
FAULTY(int, -1, fstatat64, "stat", (int at, const char *path, struct stat64 *to, int how), (at, path, to, how))
FAULTY(int, -1, access, "stat", (const char *path, int mode), (path, mode))
FAULTY(ssize_t, -1, readlink, "stat", (const char *path, char *to, size_t length), (path, to, length))
FAULTY(char *, NULL, getcwd, "stat", (char *to, size_t length), (to, length))
FAULTY(DIR *, NULL, opendir, "scandir", (const char *path), (path))
FAULTY(DIR *, NULL, fdopendir, "scandir", (int file), (file))

/* The file is closed even where closing fails. */
int close(int file)
{
    REAL(int, close, int);
    int refused = strikes("close"), number = errno, told = real(file);
    errno = refused ? number : errno;
    return refused ? -1 : told;
}

void sync(void)
{
    REAL(void, sync, void);
    if (armed)
        strikes("fsync");
    real();
}
