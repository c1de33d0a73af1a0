"""A host of repositories that a browser takes for GitHub: the few answers of its interface for which the forms ask."""

import base64
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, Route

API = "https://api.github.com"
NAME = "landkreis/seiten"
TOKEN = "github_pat_beispiel"  # noqa: S105 - of no host
USER: Final = {"id": 7, "login": "frau-muster", "name": "Frau Muster", "email": "muster@landkreis.example"}
NOW = "2018-11-16T09:00:00Z"
_ACROSS = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Methods": "*"}
_OBJECT = re.compile(r'(\w+_\d+): object\((oid|expression): ("(?:[^"\\]|\\.)*")\)')
_PAST = re.compile(r"(\w+_\d+): ref\(")
_FILE = re.compile(r'(file_\d+): file\(path: ("(?:[^"\\]|\\.)*")\)')


@dataclass
class PullRequest:
    """A change that waits for approval."""

    number: int
    title: str
    branch: str
    is_draft: bool
    labels: list[str] = field(default_factory=list)
    is_merged: bool = False


class PretendedGitHub:
    """One repository with its branches and pull requests, and all that was asked."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.branches: dict[str, dict[str, str]] = {"main": dict(files)}
        self.pulls: list[PullRequest] = []
        self.unknown: list[str] = []
        self.tokens: set[str] = set()

    def attach(self, page: Page) -> None:
        """Answer this page in place of the host."""
        page.route(f"{API}/**", self._answer)

    def _answer(self, route: Route) -> None:
        request = route.request
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers=_ACROSS)
            return
        self.tokens.add(request.headers.get("authorization", ""))
        path = unquote(urlsplit(request.url).path)
        asked = json.loads(request.post_data) if request.post_data else {}
        told = self._graph(asked) if path == "/graphql" else self._rest(request.method, path, asked)
        if told is None:
            self.unknown.append(f"{request.method} {path} {asked.get('query', '')}")
            route.fulfill(status=404, headers=_ACROSS, json={"message": "Not Found"})
        else:
            route.fulfill(status=200, headers=_ACROSS, json=told)

    def _rest(self, method: str, path: str, asked: Mapping[str, Any]) -> Any:
        below = path.removeprefix(f"/repos/{NAME}/")
        if path == "/user":
            return {**USER, "avatar_url": "", "html_url": ""}
        if below == f"collaborators/{USER['login']}":
            return {}
        if below.startswith("git/trees/"):
            files = self._branch_of(below.removeprefix("git/trees/"))
            tree = [
                {"path": each, "type": "blob", "sha": _oid(text), "size": len(text)} for each, text in files.items()
            ]
            return {"tree": tree}
        if method == "DELETE" and below.startswith("git/refs/heads/"):
            return self.branches.pop(below.removeprefix("git/refs/heads/"), {}) and {}
        if below == "pulls" and method == "POST":
            self.pulls.append(PullRequest(len(self.pulls) + 1, asked["title"], asked["head"], asked["draft"]))
            return self._told(self.pulls[-1])
        return self._of_pull(method, below, asked)

    def _of_pull(self, method: str, below: str, asked: Mapping[str, Any]) -> Any:
        found = re.fullmatch(r"(issues|pulls)/(\d+)(/labels|/merge)?", below)
        if not found:
            return None
        pull = self.pulls[int(found[2]) - 1]
        if found[3] == "/merge":
            pull.is_merged = True
            self.branches["main"] = dict(self.branches[pull.branch])
        elif found[3] == "/labels":
            pull.labels += asked["labels"]
        elif method == "PATCH" and "labels" in asked:
            pull.labels = list(asked["labels"])
        return self._told(pull)

    def _graph(self, asked: Mapping[str, Any]) -> Any:
        query, told = " ".join(asked["query"].split()), asked.get("variables") or {}
        for sign, answer in self._answers.items():
            if sign in query:
                return {"data": answer(query, told)}
        return None

    @property
    def _answers(self) -> Mapping[str, Callable[[str, Mapping[str, Any]], Any]]:
        return {
            "createCommitOnBranch": self._commit,
            "createRef": self._begin,
            "markPullRequestReadyForReview": lambda _, told: self._drafted(told, is_draft=False),
            "convertPullRequestToDraft": lambda _, told: self._drafted(told, is_draft=True),
            "fork: repository": lambda *_: {
                "fork": {"id": "R_1"},
                "base": _repository(ref=self._head("main"))["repository"],
            },
            "totalCount": lambda *_: _repository(pullRequests={"totalCount": 0}),
            "pullRequests(": lambda *_: _repository(pullRequests={"nodes": [*map(self._node, self._open)]}),
            "defaultBranchRef": lambda *_: _repository(defaultBranchRef={"name": "main"}),
            "_0: object(": lambda query, _: _repository(**self._objects(query)),
            "_0: ref(": lambda query, _: _repository(**dict.fromkeys(_PAST.findall(query), _PASSED)),
            "... on Commit {": lambda _, told: _repository(ref=self._head(told["branch"])),
        }

    @property
    def _open(self) -> list[PullRequest]:
        return [each for each in self.pulls if not each.is_merged]

    def _branch_of(self, name: str) -> dict[str, str]:
        return self.branches.get(name) or next(each for key, each in self.branches.items() if self._oid(key) == name)

    def _oid(self, branch: str) -> str:
        return _oid(json.dumps(self.branches[branch]))

    def _head(self, branch: str) -> Any:
        node = {"oid": self._oid(branch), "message": "Texte"}
        return {"target": {"oid": node["oid"], "history": {"nodes": [node]}}}

    def _objects(self, query: str) -> dict[str, Any]:
        return {name: self._blob(how, json.loads(what)) for name, how, what in _OBJECT.findall(query)}

    def _blob(self, how: str, what: str) -> Any:
        branch, _, path = what.partition(":")
        texts = self.branches.get(branch, {}) if how == "expression" else {}
        every = (text for files in self.branches.values() for text in files.values())
        text = texts.get(path) if how == "expression" else next((each for each in every if _oid(each) == what), None)
        size = {"oid": _oid(text or ""), "byteSize": len(text or ""), "isBinary": False, "isTruncated": False}
        return None if text is None else {"text": text, **size}

    def _begin(self, _query: str, told: Mapping[str, Any]) -> Any:
        name = told["input"]["name"].removeprefix("refs/heads/")
        self.branches[name] = dict(self._branch_of(told["input"]["oid"]))
        return {"createRef": {"ref": {"name": name}}}

    def _commit(self, query: str, told: Mapping[str, Any]) -> Any:
        asked = told["input"]
        branch = asked["branch"]["branchName"]
        assert asked["expectedHeadOid"] == self._oid(branch)
        for each in asked["fileChanges"]["additions"]:
            self.branches[branch][each["path"]] = base64.b64decode(each["contents"]).decode()
        for each in asked["fileChanges"]["deletions"]:
            del self.branches[branch][each["path"]]
        files = {name: {"oid": _oid(self.branches[branch][json.loads(path)])} for name, path in _FILE.findall(query)}
        commit = {"oid": self._oid(branch), "committedDate": NOW, **files}
        return {"createCommitOnBranch": {"commit": commit}}

    def _drafted(self, told: Mapping[str, Any], *, is_draft: bool) -> Any:
        pull = self.pulls[int(told["input"]["pullRequestId"]) - 1]
        pull.is_draft = is_draft
        return {"done": {"pullRequest": {"isDraft": is_draft}}}

    def _told(self, pull: PullRequest) -> dict[str, Any]:
        days = {"created_at": NOW, "updated_at": NOW, "html_url": "", "head": {"sha": self._oid(pull.branch)}}
        labels = [{"name": each} for each in pull.labels]
        return {"number": pull.number, "node_id": str(pull.number), "title": pull.title, "labels": labels, **days}

    def _node(self, pull: PullRequest) -> dict[str, Any]:
        changed = self.branches[pull.branch].items() - self.branches["main"].items()
        return {
            "id": str(pull.number),
            "number": pull.number,
            "title": pull.title,
            "url": "",
            "isDraft": pull.is_draft,
            "isCrossRepository": False,
            "createdAt": NOW,
            "updatedAt": NOW,
            "headRefName": pull.branch,
            "headRefOid": self._oid(pull.branch),
            "author": {"login": USER["login"], "name": USER["name"], "email": USER["email"], "databaseId": USER["id"]},
            "labels": {"nodes": [{"name": each} for each in pull.labels]},
            "files": {"nodes": [{"path": path, "changeType": "MODIFIED"} for path, _ in sorted(changed)]},
        }


_AUTHOR = {"name": USER["name"], "email": USER["email"], "avatarUrl": "", "user": {"id": 7, "login": USER["login"]}}
_PASSED = {"target": {"history": {"nodes": [{"oid": "1" * 40, "author": _AUTHOR, "committedDate": NOW}]}}}


def _repository(**told: Any) -> dict[str, Any]:
    return {"repository": told}


def _oid(text: str) -> str:
    return sha1(text.encode(), usedforsecurity=False).hexdigest()
