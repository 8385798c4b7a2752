/** Decap keeps showing the old entry when only the address changes to another one: then the page loads anew. */
const ENTRY = /#\/collections\/[^/]+\/entries\/(.+)$/;

export function reloadOnJump(): void {
  addEventListener('hashchange', ({ oldURL, newURL }) => {
    const [from, to] = [ENTRY.exec(oldURL)?.[1], ENTRY.exec(newURL)?.[1]];
    if (from !== undefined && to !== undefined && from !== to) location.reload();
  });
}
