import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { askedFor } from './asked.js';

/**
 * Headers that keep a browser from doing more than the page needs. The product runs on plain http inside a factory's
 * network too: nothing here demands TLS, which would leave a white page there.
 */
export function harden(app: NestFastifyApplication): void {
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      directives: {
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xFrameOptions: { action: 'deny' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (askedFor(request) !== 'page') {
        void reply.header('Cache-Control', 'no-store').header('Vary', 'Accept-Language, Authorization, Cookie');
      }
      done();
    });
}
