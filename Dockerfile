# The build stage has the development packages, which the final image leaves out.
FROM node:22-bookworm-slim AS build
WORKDIR /entrepot
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:22-bookworm-slim
LABEL org.opencontainers.image.title="Entrepôt" org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /entrepot
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ENTREPOT_DATA=/data
COPY package.json package-lock.json LICENSE ./
# Two pools of memory in place of eight for each core: the embedded engine's threads would each keep one as large as its largest statement.
ENV MALLOC_ARENA_MAX=2
# --ignore-scripts, since the script `prepare` would build the pages, which are copied from the build stage.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force && mkdir /data && chown node:node /data
COPY cypher cypher
COPY schema schema
COPY seed seed
COPY src src
COPY --from=build /entrepot/src/dist src/dist
COPY --from=build /entrepot/src/web/dist src/web/dist
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/dist/main.js", "serve", "--seed"]
