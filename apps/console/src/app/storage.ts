// What this browser keeps for the person who works here. A browser may keep nothing (private window, full or closed store): then a
// choice lives as long as the page.

export function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function store(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // kept by whoever called, for the life of the page
  }
}
