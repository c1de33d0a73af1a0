// How many keyboard stops a page has.
() =>
  [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0'], video[controls], audio[controls]")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled && each.tabIndex >= 0).length
