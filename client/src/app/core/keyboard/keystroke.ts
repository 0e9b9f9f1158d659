/** What of a keyboard event tells which key was struck. */
export type KeyStroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The key cap beside the right Shift of a Kazakh or Russian layout gives these in place of `/` and `?`. */
const SLASH_KEY: Readonly<Record<string, string>> = { '.': '/', '№': '/', ',': '?' };

/**
 * The name of a struck key as shortcuts are written: `j`, `/`, `?`, `=`, `Enter`, `Escape`, `ctrl+k`. A letter is taken from
 * its place on the keyboard where the layout is not Latin, so that `j` is the same key in a Kazakh or Russian layout.
 */
export function keyName(stroke: KeyStroke): string {
  const key = latinKey(stroke);
  return stroke.ctrlKey || stroke.metaKey ? `ctrl+${key}` : key;
}

function latinKey({ key, code }: KeyStroke): string {
  if (key.length > 1) return key;
  if (code === 'Slash') return SLASH_KEY[key] ?? key;
  if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
  if (code.startsWith('Key')) return code.slice(3).toLowerCase();
  if (code.startsWith('Digit')) return code.slice(5);
  if (code === 'Equal') return '=';
  return key.toLowerCase();
}

/** Whether keys struck in an element write text there. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  );
}

/** Whether an element already does something of its own on Enter or Space. */
export function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href], button, summary, [role="button"]') !== null;
}

/** Whether an element is in an open menu, which has letters of its own: they lead to its items. */
export function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}
