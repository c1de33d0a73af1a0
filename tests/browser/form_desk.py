"""The forms in a browser, over a repository that the browser keeps for itself: what a clerk does, step by step.

The page asks for a folder of this machine. Tests give it one of the browser's own file system, which it reads and
writes by the same calls.
"""

import re
from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect

PATIENCE = 20_000
"""Milliseconds. The editor is large, and another test may have the machine."""
PAUSE = 50
"""Milliseconds in which it makes the next fields."""
SCREENS = 200
FOLDER_GIVEN = """
window.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle("repo", {create: true});
"""
_PUT = """async files => {
  const top = await (await navigator.storage.getDirectory()).getDirectoryHandle("repo", {create: true});
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split("/"), name = folders.pop();
    let place = top;
    for (const each of folders) place = await place.getDirectoryHandle(each, {create: true});
    const file = await (await place.getFileHandle(name, {create: true})).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
_TAKE = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, each] of folder.entries()) {
      if (each.kind === "directory") await walk(each, `${path}${name}/`);
      else found[path + name] = await (await each.getFile()).text();
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("repo"), "");
  return found;
}"""


class FormDesk:
    """A clerk before the forms."""

    def __init__(self, page: Page, address: str) -> None:
        page.set_default_timeout(PATIENCE)
        self.page = page
        self.address = address
        self._collection = ""

    def sit_down(self, files: Mapping[str, str]) -> None:
        """Open the page and choose the folder, in which these files lie."""
        self.page.goto(f"{self.address}start.js")  # the same origin, where nothing runs yet
        self.page.evaluate(_PUT, {".git/HEAD": "ref: refs/heads/main\n", **files})
        self.page.goto(self.address)
        there = self.page.get_by_role("button", name="Mit lokalem Repository arbeiten")
        there.wait_for()
        assert self.page.get_by_role("button").count() == 1  # nothing to sign in to
        there.click()
        self.page.get_by_role("button", name="Neu").wait_for()

    def open(self, collection: str, entry: str) -> None:
        """The form of an entry that there is."""
        self._show(collection, f"entries/{entry}")

    def begin(self, collection: str) -> None:
        """The form of a new entry, with the easy version beside it."""
        self._show(collection, "new")
        self.version("leicht").wait_for()

    def version(self, name: str) -> Locator:
        """The part of the form for „Deutsch“ or „leicht“."""
        return self.page.get_by_role("group", name=re.compile(rf"^\W?{name}\W?-Inhalt bearbeiten"))

    def field(self, title: str, version: str = "Deutsch") -> Locator:
        """The place of a field. The page makes it once it is nearly in sight, so one scrolls there."""
        fields = self.version(version).get_by_role("group", name=re.compile("^Feld „"))
        place = self.version(version).get_by_role("group", name=re.compile(rf"^Feld „\W?{title}\W?“$")).first
        fields.first.wait_for()
        self._seek(place, fields.last)
        return place

    def fill(self, title: str, value: str, version: str = "Deutsch") -> None:
        self.field(title, version).get_by_role("textbox").fill(value)

    def add(self, values: Locator, value: str) -> None:
        """One more value at the end of a list."""
        self.begin_part(values).get_by_role("textbox").fill(value)

    def begin_part(self, parts: Locator, field: str = "") -> Locator:
        """One more, still empty part at the end of a list: the place of this field of it.

        The page tells the number of parts before it makes the new one. Older parts can be folded at any time.
        """
        number = parts.locator(".summary").first
        new = int(number.inner_text().split()[0])
        button = parts.get_by_role("button", name="hinzufügen").last
        button.click()
        expect(number).to_have_text(re.compile(rf"^\s*{new + 1}\s"), timeout=PATIENCE)
        path = ".".join(filter(None, (parts.get_attribute("data-key-path"), str(new), field)))
        place = parts.locator(f'[data-key-path="{path}"]')
        self._seek(place, button)
        return place

    def choose(self, title: str, value: str) -> None:
        self.field(title).get_by_role("combobox").click()
        self.page.get_by_role("option", name=value, exact=True).click()

    def save(self) -> None:
        """The page goes back to the list once the files are written."""
        self.page.get_by_role("button", name="Speichern").click()
        self.page.wait_for_url(f"{self.address}#/collections/{self._collection}")

    def files(self) -> dict[str, str]:
        """The folder as it is now."""
        found: dict[str, str] = self.page.evaluate(_TAKE)
        return found

    def _seek(self, place: Locator, *ways: Locator) -> None:
        """Scroll along these ways until the page has made this place, and to it."""
        for _ in range(SCREENS):
            if place.count():
                break
            for way in ways:
                way.scroll_into_view_if_needed()
                self.page.wait_for_timeout(PAUSE)
        place.scroll_into_view_if_needed()

    def _show(self, collection: str, rest: str) -> None:
        self._collection = collection
        self.page.goto(f"{self.address}#/collections/{collection}/{rest}")
