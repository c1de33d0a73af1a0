// Loads the page anew when what it was made from has changed. A hidden page holds no connection: browsers allow few.
(() => {
  const shown = document.currentScript.dataset.stand;
  const address = `/_vorschau/stand?seite=${encodeURIComponent(decodeURIComponent(location.pathname))}`;
  let events = null;

  const listen = () => {
    events?.close();
    events = null;
    if (document.hidden) return;
    events = new EventSource(address);
    events.onmessage = (event) => {
      if (event.data !== shown) location.reload();
    };
  };

  document.addEventListener("visibilitychange", listen);
  listen();
})();
