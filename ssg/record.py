"""What all validated values have in common."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """An immutable set of fields; unknown fields are refused, nothing is converted silently."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
