// Before the first paint, so that a dark console never flashes white. A file of its own: no script stands in the page.
;(function () {
  let choice = null
  try {
    choice = localStorage.getItem('holdfast.theme')
  } catch {
    choice = null
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
