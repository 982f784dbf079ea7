/** The picture of compliance: well-formed, with every number in it, for eyes and for screen readers. */
import { expect, test } from 'vitest';
import { startComparing } from '../../../plugin/reports/compliance/compare.ts';
import { drawCompliance } from '../../../plugin/reports/compliance/compliance-chart.ts';
import { elementsOf } from '../../elements-of.ts';
import { at, breached, clock, running, ticket } from './sample.ts';

function draw(): string {
  const comparing = startComparing(20);
  for (const number of [1, 2, 3])
    comparing.add(
      at('09:00'),
      ticket(number, [clock()]),
      ticket(number, [number < 3 ? clock() : breached('10:00')]),
    );
  comparing.add(at('09:00'), ticket(4, [breached('10:00')]), ticket(4, [running('12:00')]));
  const names = { policy: 'new <"&">.yml', against: 'old.yml' };
  return drawCompliance(comparing.report(), names, '4 tickets');
}

test('it is well-formed, whatever the files are called', () => {
  const [first] = elementsOf(draw());
  expect(first?.name).toBe('svg');
  expect(draw()).toContain('new &lt;&quot;&amp;&quot;&gt;.yml');
});

test('the bars are as long as the shares, and the numbers stand beside them', () => {
  const bars = elementsOf(draw()).filter(({ attributes }) =>
    /class="(policy|against)" x="190"/.test(attributes),
  );
  expect(bars.map(({ attributes }) => /width="([\d.]+)"/.exec(attributes)?.[1])).toEqual(['255', '226.7']);
  expect(draw()).toContain('>75.0 % of 4<');
  expect(draw()).toContain('>66.7 % of 3<');
});

test('a screen reader hears the title and every number', () => {
  const svg = draw();
  expect(svg).toMatch(/<svg [^>]*role="img" aria-labelledby="title desc"/);
  expect(svg).toContain('<title id="title">new &lt;&quot;&amp;&quot;&gt;.yml beside old.yml</title>');
  expect(svg).toContain(
    '4 tickets. Resolution P2: new &lt;&quot;&amp;&quot;&gt;.yml 75.0 % of 4 kept, old.yml 66.7 % of 3 kept.</desc>',
  );
});

test('it is drawn for light and for dark paper', () => {
  expect(draw()).toContain('@media (prefers-color-scheme: dark)');
});

test('without any clock it says so', () => {
  const empty = drawCompliance(startComparing(1).report(), { policy: 'new.yml', against: null }, '0 tickets');
  elementsOf(empty);
  expect(empty).toContain('>No clock ran.<');
});
