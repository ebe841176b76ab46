import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { loadFonts, SANS } from './fonts.ts';
import type { CHAT, Message } from './words.ts';

export type Colours = {
  ground: string;
  words: string;
  left: string;
  right: string;
  mine: string;
  /** Where it isn't that of the words beside it. */
  times?: string;
};
type Look = { width?: number; font?: string; colours?: Colours };

export const LIGHT: Colours = {
  ground: '#ffffff',
  words: '#000000',
  left: '#e9e9eb',
  right: '#0b84fe',
  mine: '#ffffff',
};
export const DARK: Colours = {
  ground: '#000000',
  words: '#ffffff',
  left: '#262628',
  right: '#0a7cff',
  mine: '#ffffff',
};
/** Times that a person has to look for: at most 2.5 to 1 against their bubble. */
export const FAINT: Colours = { ...DARK, right: '#263238', times: '#636366' };
export const GREEN: Colours = {
  ground: '#efeae2',
  words: '#111b21',
  left: '#ffffff',
  right: '#d9fdd3',
  mine: '#111b21',
};

/** Draws a phone's chat: clock, name, bubbles to the left and right. `width` in pixels. */
export function drawPhone({ contact, messages }: typeof CHAT, look: Look = {}): Canvas {
  loadFonts();
  const { width = 1170, font = SANS, colours = LIGHT } = look;
  const unit = width / 390;
  const lines = messages.reduce((sum, message) => sum + message.lines.length, 0);
  const height = Math.round((150 + lines * 22 + messages.length * 30) * unit);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const fill = (colour: string) => {
    context.fillStyle = colour;
  };
  const say = (text: string, x: number, y: number, size: number, align: 'left' | 'center') => {
    context.font = `${size * unit}px "${font}"`;
    context.textAlign = align;
    context.fillText(text, x * unit, y * unit);
  };
  fill(colours.ground);
  context.fillRect(0, 0, width, height);
  fill(colours.words);
  say('9:41', 32, 34, 15, 'left');
  say(contact, 195, 84, 16, 'center');
  let top = 110;
  for (const message of messages) {
    if (message.side === 'centre') {
      fill(colours.words);
      context.globalAlpha = 0.65;
      say(message.lines[0] ?? '', 195, top + 22, 12, 'center');
      context.globalAlpha = 1;
      top += 44;
    } else top += drawBubble(message, top) + 10;
  }
  return canvas;

  function drawBubble({ side, lines }: Message, top: number): number {
    context.font = `${16 * unit}px "${font}"`;
    const widest = Math.max(...lines.map((line) => context.measureText(line).width)) / unit;
    const [wide, high] = [widest + 28, lines.length * 22 + 16];
    const left = side === 'left' ? 16 : 374 - wide;
    fill(side === 'left' ? colours.left : colours.right);
    context.beginPath();
    context.roundRect(left * unit, top * unit, wide * unit, high * unit, 18 * unit);
    context.fill();
    const words = side === 'left' ? colours.words : colours.mine;
    lines.forEach((line, index) => {
      const isTime = /^\d\d:\d\d$/.test(line);
      fill((isTime && colours.times) || words);
      say(
        line,
        isTime ? left + wide - 48 : left + 14,
        top + 24 + index * 22,
        isTime ? 12 : 16,
        'left',
      );
    });
    return high;
  }
}

/** All that can be read on such a screen, line by line. */
export function wordsOnPhone({ contact, messages }: typeof CHAT): string {
  return ['9:41', contact, ...messages.flatMap(({ lines }) => lines)].join('\n');
}
