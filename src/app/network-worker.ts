import { settle, type Net } from '../layout/network-settle';
import { atOnce } from '../model/steps';
import type { FromSettling } from './settling-messages';

self.addEventListener('message', ({ data }: MessageEvent<Net>) => {
  const spots = atOnce(settle(data, (share) => tell({ kind: 'progress', share })));
  tell({ kind: 'settled', spots });
});

function tell(message: FromSettling): void {
  self.postMessage(message);
}
