/** How the wheel zooms, on Apple's keyboards and on others. */
export const WHEEL_HINT = { apple: 'Hold ⌘ to zoom', other: 'Hold Ctrl to zoom' } as const;
