/**
 * Puts a text on the reader's clipboard, also where the page may not use the newer way: in a frame without leave, and
 * without a secure connection.
 *
 * @returns whether it is there
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent without a secure connection, whatever the types say.
    await (navigator.clipboard as Clipboard | undefined)?.writeText(text);
    if ('clipboard' in navigator) return true;
  } catch {
    // Not allowed: the older way is.
  }
  return copyByCommand(text);
}

function copyByCommand(text: string): boolean {
  const hadFocus = deepFocus();
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  field.setAttribute('aria-hidden', 'true');
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    hadFocus?.focus();
  }
}

function deepFocus(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : undefined;
}
