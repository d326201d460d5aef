// Before the first paint, so that nobody who chose the dark is dazzled: the choice of this browser, if one was made.
const chosen = localStorage.getItem('th.theme');
if (chosen) document.documentElement.dataset.theme = chosen;
