# Samling in a container. `docker build -t samling .`, then see docs/operating.md.
FROM node:20-bookworm-slim AS build
WORKDIR /samling
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:20-bookworm-slim
WORKDIR /samling
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY --from=build /samling/dist dist
COPY --from=build /samling/server/samling.js server/samling.js
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 3000
# Told to stop, it tells everybody and is done within four seconds.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "server/samling.js"]
CMD ["serve", "--data", "/data"]
