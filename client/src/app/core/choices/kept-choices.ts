/** What this browser keeps of a person's choices; silently nothing where storage is forbidden. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`uade.${name}`);
  } catch {
    return null;
  }
}

/** Keep a choice; `null` forgets it. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`uade.${name}`);
    else localStorage.setItem(`uade.${name}`, value);
  } catch {
    // The choice then holds until the page is closed.
  }
}
