"""The look of the page, and the security policy that admits it and nothing else."""

from base64 import b64encode
from hashlib import sha256

STYLE = """
:root { color-scheme: light dark; --ink: #1b2326; --paper: #fdfcf9; --soft: #f3f1ea; --line: #6d7a7d; --link: #0a4b78;
 --error: #8f1d14; --warning: #8a5a00; --info: #0a4b78; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae3; --paper: #16191b; --soft: #23282b; --line: #9aa6aa;
 --link: #9ccbf2; --error: #ff9d8f; --warning: #f2c14e; --info: #9ccbf2; } }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; color: var(--ink); background: var(--paper);
 font: 1.125rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 3rem; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .7rem; border: 1px solid var(--line); }
thead th { background: var(--soft); }
tbody th { font-weight: normal; min-width: 5rem; }
tbody th a { display: block; min-width: 14rem; overflow-wrap: anywhere; }
tbody td:not(.number) { min-width: 7.5rem; }
#stellen caption { position: absolute; left: -100rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0; }
svg { width: 100%; max-width: 40rem; height: auto; font-size: 16px; fill: currentColor; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.info { color: var(--info); }
@media print { .wide { overflow: visible; } }
"""

POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}';"
    " base-uri 'none'; form-action 'none'"
)
