import { expect, test } from 'vitest';
import { htmlText } from '@/lib/readers/html-text';

test('gives what is shown, line by line', () => {
  const html =
    '<head><title>x</title></head><p>Hello&nbsp;Sam,</p><p>5 &lt; 6 &amp; caf&eacute;<br>Bye</p><script>run()</script>';
  expect(htmlText(html)).toEqual({ text: 'Hello Sam,\n\n5 < 6 & café\nBye', hidden: '' });
});

test.each([
  'display:none',
  'visibility: hidden',
  'font-size:0',
  'font-size: 1px',
  'color:#FFF',
  'opacity:0',
  'position:absolute;left:-9999px',
])('what a style hides is given apart: %s', (style) => {
  const html = `<p>Seen</p><div style="${style}"><b>Unseen</b></div><p>Again</p>`;
  expect(htmlText(html)).toEqual({ text: 'Seen\n\nAgain', hidden: 'Unseen' });
});

test('white words on a ground of their own are shown', () => {
  expect(htmlText('<b style="background:#036;color:#fff">Pay by Friday</b>').text).toBe(
    'Pay by Friday',
  );
});

test('what is never closed ends with the text', () => {
  expect(htmlText('<p>a <b>b <i>c</p>d<').text).toBe('a b c\nd<');
});
