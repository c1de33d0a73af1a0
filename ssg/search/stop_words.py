"""Words that say nothing about a page; the index knows them, so that a query may hold them."""

from ssg.search.folding import folded, stem

_WORDS = """
ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei dadurch
dafür damit dann das dass dazu dein deine dem den denen denn der deren des dessen die dies diese diesem diesen dieser
dieses doch dort du durch ein eine einem einen einer eines er es etwas euch euer für gegen gibt haben habe hat hatte
hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine
können man mehr mein meine mich mir mit muss müssen nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen
seiner seit sich sie sind so soll sollen über um und uns unser unsere unter viel viele vom von vor wann war waren warum
was welche welcher welches wenn wer werden wie will wir wird wo wollen wurde wurden zu zum zur zwischen
"""

STOP_TERMS = frozenset(stem(folded(word)) for word in _WORDS.split())
"""Their terms."""
