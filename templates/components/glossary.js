/* A link to a word's own page becomes a button that opens the explanation right behind the word. */
const list = document.querySelector(".explanations");
const told = new Map([...document.querySelectorAll(".explanation")].map((each) => [each.querySelector(".more a").href, each]));
if (list && "popover" in list)
  document.querySelectorAll("main a.term-link").forEach((link, index) => {
    const bubble = told.get(link.href).cloneNode(true);
    const [button, close] = [0, 0].map(() => document.createElement("button"));
    bubble.id = `term-${index}`;
    bubble.popover = "auto";
    for (const each of [button, close]) {
      each.type = "button";
      each.popoverTargetElement = bubble;
      each.setAttribute("popovertarget", bubble.id);
    }
    button.className = link.className;
    button.append(...link.childNodes);
    close.popoverTargetAction = "hide";
    close.textContent = list.dataset.close;
    bubble.append(close);
    link.replaceWith(button, bubble);
  });
