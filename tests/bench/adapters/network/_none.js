// The empty page: what the harness itself costs.
export const meta = { note: 'draws nothing' };

export function mount(container) {
  container.textContent = 'nothing';
}
