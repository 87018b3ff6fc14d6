/** Colours and fonts of the timeline, as the page's styles give them. */
export interface Look {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly hairline: string;
  readonly ahead: string;
  readonly selection: string;
  readonly onSide: string;
  /** By number of a side, 0 for none or several. */
  readonly sides: readonly string[];
  /** Fonts: of labels, of what is strong, of what is small, of counts. */
  readonly usual: string;
  readonly strong: string;
  readonly small: string;
  readonly count: string;
}

const SIDES = [0, 1, 2, 3, 4, 5];

/** Reads the look of an element. Its colours are those of the reader's theme at this moment. */
export function readLook(element: HTMLElement): Look {
  const probe = document.createElement('span');
  element.append(probe);
  const colourOf = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const family = getComputedStyle(element).fontFamily;
  const look = {
    paper: colourOf('paper'),
    ink: colourOf('ink'),
    inkSoft: colourOf('ink-soft'),
    rule: colourOf('rule'),
    hairline: colourOf('hairline'),
    ahead: colourOf('ahead'),
    selection: colourOf('selection'),
    onSide: colourOf('on-side'),
    sides: SIDES.map((side) => colourOf(`side-${side}`)),
    usual: `13px ${family}`,
    strong: `600 13px ${family}`,
    small: `12px ${family}`,
    count: `11px ${family}`,
  };
  probe.remove();
  return look;
}
