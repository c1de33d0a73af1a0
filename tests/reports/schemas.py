"""The parts of the published formats that our reports use, as strict JSON schemas.

SARIF: OASIS Standard 2.1.0. Code quality: GitLab's documentation. rdjson: the Reviewdog Diagnostic Format.
"""

from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]

TEXT: Schema = {"type": "string", "minLength": 1}
COUNT: Schema = {"type": "integer", "minimum": 1}


def faults(value: object, schema: Schema) -> list[str]:
    """Where the value breaks the schema."""
    return [f"{each.json_path}: {each.message}" for each in Draft202012Validator(schema).iter_errors(value)]


def exactly(optional: dict[str, Schema] | None = None, **required: Schema) -> Schema:
    """An object with these members and no other."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def each(schema: Schema, **more: Any) -> Schema:
    """A list of such values."""
    return {"type": "array", "items": schema, **more}


LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
MESSAGE = exactly(text=TEXT)
REFERENCE: Schema = {"type": "string", "pattern": r"^(?:[\w.~!$&'()*+,;=@/-]|%[0-9A-F]{2}|file:///)+$"}
RULE = exactly(
    id={"type": "string", "pattern": r"^[A-Z]{2}\d{3}$"},
    name=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=exactly(text=TEXT, markdown=TEXT),
    defaultConfiguration=exactly(level=LEVEL),
    properties={"type": "object", "properties": {"tags": each(TEXT, uniqueItems=True)}},
)
DRIVER = exactly(
    name=TEXT,
    semanticVersion=TEXT,
    language={"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
    rules=each(RULE, uniqueItems=True),
)
PHYSICAL = exactly(
    artifactLocation=exactly({"uriBaseId": TEXT}, uri=REFERENCE),
    region=exactly(startLine=COUNT, startColumn=COUNT, endLine=COUNT, endColumn=COUNT),
)
RESULT = exactly(
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": -1},
    level=LEVEL,
    message=MESSAGE,
    locations=each(exactly(physicalLocation=PHYSICAL)),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
)
RUN = exactly(
    tool=exactly(driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=each(RESULT),
)
ADDRESS: Schema = {"type": "string", "format": "uri"}
SARIF = exactly({"$schema": ADDRESS}, version={"const": "2.1.0"}, runs=each(RUN, minItems=1))

GITLAB = each(
    exactly(
        description=TEXT,
        check_name=TEXT,
        fingerprint=TEXT,
        severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
        location=exactly(path={"type": "string", "pattern": r"^(?!\./)."}, lines=exactly(begin=COUNT, end=COUNT)),
    )
)

POSITION = exactly({"column": COUNT}, line=COUNT)
RDJSON = exactly(
    source=exactly(name=TEXT),
    diagnostics=each(
        exactly(
            message=TEXT,
            location=exactly(path=TEXT, range=exactly(start=POSITION, end=POSITION)),
            severity={"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
            code=exactly(value=TEXT),
        )
    ),
)
