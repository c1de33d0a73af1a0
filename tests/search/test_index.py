"""What an index holds: read back from its files as a browser would."""

import json
import re
from dataclasses import replace
from itertools import permutations

from pydantic import TypeAdapter

from ssg.search import PageEntry, PageText, files, joined, page_entry, page_text
from ssg.search.shards import CONTENTS, LARGEST, SHOWN, cuts
from ssg.view import Card, View
from tests.search.big_county import page, pages
from tests.small_site import views

FIRST_QUERY = 15_000
"""How many octets the two files of a first query may take in a county of a thousand pages."""


def entry(view: View, twin: str = "") -> PageEntry:
    return page_entry(page_text(view, twin))


def written(found: tuple[View, ...]) -> dict[str, str]:
    """Each file by its name without the signs, which all but the contents have in it."""
    texts = dict(files(joined(map(entry, found)), "grosskreis/"))
    contents, *others = texts
    told = "".join(name.removesuffix(".json").partition("-")[2] for name in others)
    assert (contents, told) == (CONTENTS, json.loads(texts[CONTENTS])["signs"])
    return {name.partition("-")[0] + ".json" * ("-" in name): text for name, text in texts.items()}


def shards(texts: dict[str, str]) -> list[dict[str, list[list[object]]]]:
    return [json.loads(texts[f"{number}.json"]) for number in range(len(texts)) if f"{number}.json" in texts]


def found(texts: dict[str, str], term: str) -> list[tuple[object, object]]:
    """(address, sentence) of every page that `term` leads to, the best first."""
    for shard in shards(texts):
        for each, *rest in shard["t"]:
            if each == term and rest:
                flat: list[int] = rest[0]  # type: ignore[assignment]
                places = zip(flat[::3], flat[2::3], strict=True)
                return [(shard["p"][number][2], shard["s"][sentence]) for number, sentence in places]
    return []


def begins(written_cuts: str) -> list[str]:
    """The cuts as the script reads them."""
    known = [""]
    for sign, rest in re.findall("([A-Z])([^A-Z]*)", written_cuts):
        known.append(known[-1][: ord(sign) - ord("A")] + rest)
    return known[1:]


class TestPages:
    def test_a_title_counts_more_than_the_text(self) -> None:
        texts = written((page("Rat", "a", "Hier geht es um Geld."), page("Geld", "b", "Hier gibt es Rat.")))
        assert [place for place, _ in found(texts, "geld")] == ["b/", "a/"]
        assert [place for place, _ in found(texts, "rat")] == ["a/", "b/"]

    def test_the_sentence_shows_the_word_itself_before_a_word_that_holds_it(self) -> None:
        texts = written((page("Hilfe", "a", "Der Fachtag ist neu. Der Tag ist lang."),))
        assert found(texts, "tag") == [("a/", "Der Tag ist lang.")]
        assert found(texts, "fachtag") == [("a/", "Der Fachtag ist neu.")]

    def test_markup_and_addresses_of_links_are_no_text(self) -> None:
        texts = written((page("Hilfe", "a", "## Wer\n\n- **Fragen** Sie [das Amt](kontakte/geheim).\n"),))
        assert found(texts, "amt") == [("a/", "Fragen Sie das Amt.")]
        assert found(texts, "geheim") == []

    def test_a_long_sentence_is_shown_where_the_word_stands(self) -> None:
        texts = written((page("Hilfe", "a", "Der Landkreis " + "plant und plant " * 30 + "ein Schwimmbad."),))
        ((_, sentence),) = found(texts, "schwimmbad")
        assert str(sentence).startswith("… ")
        assert len(str(sentence)) < 200

    def test_facts_are_found_but_no_names_of_other_entries(self) -> None:
        view = views()["musterkreis/programme/beispiel/index.html"]
        known = {term for term, _, _ in entry(view).terms}
        assert {"sgb", "viii", "kreistag", "esf", "18"} <= known
        assert isinstance(view.subject, Card)
        assert not {"veroffentlicht", "example"} & known

    def test_few_words_of_a_list_are_shown_behind_what_leads_to_them(self) -> None:
        lists = "Das Haus ist offen. Es hilft:\n\n- Frauen\n- Sie treffen andere.\n\n## Zeiten\n\n- Montag\n"
        texts = written((page("Hilfe", "a", lists),))
        assert found(texts, "frau") == [("a/", "Es hilft: Frauen")]
        assert found(texts, "treff") == [("a/", "Sie treffen andere.")]
        assert found(texts, "montag") == [("a/", "Zeiten: Montag")]

    def test_few_words_of_a_table_are_shown_behind_their_heading(self) -> None:
        texts = written((page("Hilfe", "a", "## Wann ist offen?\n\n| Tag | Zeit |\n|---|---|\n| Montag | 9 Uhr |\n"),))
        assert found(texts, "montag") == [("a/", "Wann ist offen? Montag")]

    def test_what_is_no_word_for_readers_finds_its_page_and_is_not_shown(self) -> None:
        for path, unseen in (("angebote", "zugewanderte"), ("begriffe", "Kreis-Tag")):
            read = page_text(views()[f"musterkreis/{path}/beispiel/index.html"])
            assert unseen in read.unseen
            assert unseen not in read.facts
            assert page_entry(read).sentences == page_entry(replace(read, unseen=())).sentences
        assert "zugewandert" in {
            term for term, _, _ in entry(views()["musterkreis/angebote/beispiel/index.html"]).terms
        }

    def test_an_easy_page_is_found_by_the_hard_title_of_its_twin(self) -> None:
        easy = entry(page("Plan gegen Armut", "a", "Das ist ein Plan."), "Armutspräventionsstrategie")
        assert "armutspraventionsstrategi" in {term for term, _, _ in easy.terms}
        assert easy.sentences == ("Das ist ein Plan.",)

    def test_the_glossary_lends_its_words_to_the_pages_that_name_a_term(self) -> None:
        term = views()["musterkreis/begriffe/beispiel/index.html"]
        assert term.title == "Kreistag"
        texts = written((term, page("Der Kreistag tagt", "a", "Im Mai.")))
        ((_, own), (place, lent)) = found(texts, "vertretung")
        assert place == "a/"
        assert lent == f"Kreistag: {own}"

    def test_what_a_page_says_and_its_entry_can_be_kept_between_runs(self) -> None:
        texts = [page_text(view, "Amt") for view in views().values()]
        entries = [page_entry(text) for text in texts]
        assert TypeAdapter(list[PageText]).validate_json(TypeAdapter(list[PageText]).dump_json(texts)) == texts
        assert TypeAdapter(list[PageEntry]).validate_json(TypeAdapter(list[PageEntry]).dump_json(entries)) == entries


class TestFiles:
    def test_the_order_of_the_pages_changes_nothing(self) -> None:
        few = tuple(pages(4))
        assert len({tuple(written(order).items()) for order in permutations(few)}) == 1

    def test_no_page_is_no_fault(self) -> None:
        texts = written(())
        assert json.loads(texts["index.json"])["pages"] == 0

    def test_a_first_query_is_small_in_a_large_county(self) -> None:
        texts = written(tuple(pages(1000)))
        sizes = {name: len(text.encode()) for name, text in texts.items()}
        largest = max(size for name, size in sizes.items() if name[0].isdigit())
        assert largest <= LARGEST
        assert sizes["index.json"] + largest <= FIRST_QUERY

    def test_every_term_stands_in_the_file_that_the_cuts_name(self) -> None:
        texts = written(tuple(pages(60)))
        cut = begins(json.loads(texts["index.json"])["cuts"])
        assert len(cut) == len(shards(texts)) > 3
        assert cut == sorted(cut)
        for number, shard in enumerate(shards(texts)):
            for term, *_ in shard["t"]:
                assert max(place for place, begin in enumerate(cut) if begin <= str(term)) == number

    def test_a_frequent_term_shows_the_best_and_names_the_others(self) -> None:
        texts = written(tuple(page(f"Seite {number}", f"s{number:03}", "Das Amt hilft.") for number in range(40)))
        ((term, flat, steps),) = (each for shard in shards(texts) for each in shard["t"] if each[0] == "amt")
        assert term == "amt"
        assert len(flat) == 3 * SHOWN  # type: ignore[arg-type]
        assert len(steps) == 40 - SHOWN  # type: ignore[arg-type]

    def test_another_text_renames_only_the_files_that_show_it(self) -> None:
        before = (*pages(60), page("A", "a", "Zebra."))
        after = (*pages(60), page("A", "a", "Zypresse."))
        one, other = (set(files(joined(map(entry, found)), "grosskreis/")) for found in (before, after))
        assert 0 < len(one ^ other) < len(one) / 2

    def test_words_stand_in_the_file_of_their_length(self) -> None:
        texts = written(tuple(pages(200)))
        lengths = json.loads(texts["index.json"])["lengths"]
        assert len(lengths) > 1
        for number, shortest in enumerate(lengths):
            longest = lengths[number + 1] if number + 1 < len(lengths) else 1000
            assert {shortest <= len(word) < longest for word in json.loads(texts[f"w{number}.json"]).split()} == {True}


def test_cuts_say_only_what_is_new() -> None:
    assert cuts([["amt"], ["arbeit", "arm"], ["armut", "haus"], ["hausrat"]]) == "AAarCmuAhausr"
    assert begins("AAarCmuAhausr") == ["", "ar", "armu", "hausr"]
