# Builds the application and keeps what it needs to run; nothing of it runs as root.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production FILES_DIR=/files PORT=9000
RUN mkdir /files && chown node:node /files
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/.medusa ./.medusa
COPY --from=build --chown=node:node /app/src/scripts ./src/scripts
USER node
VOLUME /files
EXPOSE 9000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "src/scripts/healthy.mjs"]
STOPSIGNAL SIGTERM
CMD ["node", "src/scripts/start.mjs"]
