/** Whether a page of another origin frames this one, and could lay something over our fields (S11). */
export function isFramedByStranger(): boolean {
  try {
    // Reading anything of a stranger's window throws; our own origin's frames may show us.
    return top !== self && top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}
