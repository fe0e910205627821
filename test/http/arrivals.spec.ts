import net from 'node:net';
import { arrivalsAt } from '../../src/http/arrivals.js';

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const line = (local: string, remote: string, state: string, waiting: string, inode: string): string =>
  `   0: ${local} ${remote} ${state} 00000000:${waiting} 00:00000000 00000000     0        0 ${inode} 1 0000000071efbbf6 100 0 0 10 0`;

describe('who stands at a port', () => {
  const told = [
    HEAD,
    line('0100007F:0BB8', '00000000:0000', '0A', '00000002', '406267'),
    line('0100007F:0BB8', '0100007F:E19C', '01', '00000000', '0'),
    line('0100007F:0BB8', '0500000A:E1AE', '01', '00000000', '0'),
    line('0100007F:0BB8', '0100007F:E1DC', '01', '00000000', '406270'),
    line('0100007F:0BB8', '0500000A:0400', '03', '00000000', '0'),
    line('0100007F:E19C', '0100007F:0BB8', '01', '00000000', '406268'),
    line('0100007F:0BB9', '0100007F:0401', '01', '00000000', '0'),
    '',
  ].join('\n');

  it('waits, or is half-way in; whoever was taken in is neither', () => {
    expect(arrivalsAt(3000, told)).toEqual({ waiting: 2, halfWay: 1, taken: new Set([0xe19c, 0xe1ae]) });
  });

  it('is not told where nobody listens, or by a system that tells nothing', () => {
    expect(arrivalsAt(3001, told)).toBeUndefined();
    expect(arrivalsAt(3000, '')).toBeUndefined();
  });

  it('is told by Linux of a port of one’s own', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    const nobody = { waiting: 0, halfWay: 0, taken: new Set() };
    expect(arrivalsAt(port)).toEqual(process.platform === 'linux' ? nobody : undefined);
    server.close();
  });
});
