"""How an easy draft says that something is still to be written."""

from ssg.check.markdown_problems import TO_DO


def marked_to_do(words: str) -> str:
    """The words, told apart from what is finished."""
    return f"{TO_DO}: {words}"
