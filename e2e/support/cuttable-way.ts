import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server on this machine that can be cut, as a cable can. */
export class CuttableWay {
  private readonly open = new Set<Socket>();
  private target = 0;
  private isCut = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** A way that leads nowhere yet. */
  static async lay(): Promise<CuttableWay> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const way = new CuttableWay(server, (server.address() as AddressInfo).port);
    server.on('connection', (near) => way.carry(near));
    return way;
  }

  /** Have it lead to a server. */
  leadTo(url: string): void {
    this.target = Number(new URL(url).port);
  }

  /** Break every connection, and let no other come about. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.open) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(near: Socket): void {
    if (this.isCut) return void near.destroy();
    const far = connect(this.target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(socket);
      socket
        .on('error', () => other.destroy())
        .on('close', () => {
          this.open.delete(socket);
          other.destroy();
        });
      socket.pipe(other);
    }
  }
}
