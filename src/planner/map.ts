import type { Territory } from '../territory/territory.ts';

const WIDTH = 480;
/** San Andrés lies too far out for the rest to stay readable; its table row says the same. */
const MAINLAND = { west: -79.1, east: -66.8, south: -4.3, north: 12.6 };

/** Municipalities as faint points and demand as circles on them: an SVG image. */
export function demandMap(
  territory: Territory,
  counts: ReadonlyMap<string, number>,
  within: string,
): string {
  const shown = territory.municipalities.filter(
    ({ code, lon }) =>
      code.length === 5 &&
      lon > MAINLAND.west &&
      (within === 'CO' || code.startsWith(within.slice(0, 2))),
  );
  const box = within === 'CO' ? MAINLAND : around(shown);
  const scale = WIDTH / Math.max(box.east - box.west, (box.north - box.south) * 0.6);
  const height = Math.round((box.north - box.south) * scale);
  const width = Math.round((box.east - box.west) * scale);
  const at = ({ lat, lon }: { lat: number; lon: number }) =>
    [(lon - box.west) * scale, (box.north - lat) * scale]
      .map((value) => value.toFixed(1))
      .join(' ');
  const most = Math.max(1, ...counts.values());
  const circles = shown
    .flatMap((one) => {
      const count = counts.get(one.code);
      return count ? [{ one, radius: 3 + 22 * Math.sqrt(count / most) }] : [];
    })
    .sort((a, b) => b.radius - a.radius)
    .map(({ one, radius }) => {
      const [x, y] = at(one).split(' ');
      return `<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}" fill="#0b4f45" fill-opacity=".55" stroke="#fff"/>`;
    });
  const ground = `<path d="${shown.map((one) => `M${at(one)}h0`).join('')}" stroke="#b9b2a2" stroke-width="4" stroke-linecap="round"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -16 ${width + 32} ${height + 32}" width="${width + 32}" height="${height + 32}">${ground}${circles.join('')}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function around(places: readonly { readonly lat: number; readonly lon: number }[]) {
  const lats = places.map(({ lat }) => lat);
  const lons = places.map(({ lon }) => lon);
  const room = 0.15;
  return {
    west: Math.min(...lons) - room,
    east: Math.max(...lons) + room,
    south: Math.min(...lats) - room,
    north: Math.max(...lats) + room,
  };
}
