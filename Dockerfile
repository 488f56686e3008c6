# The launcher is the same as `npm start`: it makes the roles, migrates and serves. Nothing is installed or built at run time.
FROM node:24-bookworm-slim
WORKDIR /xinglou
RUN mkdir /data /backups && chown node:node /data /backups /xinglou
USER node
COPY --chown=node:node . .
RUN npm ci --include=dev --no-audit --no-fund && node apps/cli/start/build-only.mjs && npm cache clean --force
ENV DATA_DIR=/data PORT=3000
EXPOSE 3000
CMD ["node", "apps/cli/start/main.mjs"]
