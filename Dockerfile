# The desk as a container, from the npm package alone:
#   npm ci && npm pack && docker build -t tierline .
#   docker run --env-file .env -p 3000:3000 -v tierline:/data tierline
FROM node:26-slim
ENV NODE_ENV=production DATABASE_URL=sqlite:/data/tierline.sqlite
WORKDIR /tierline
COPY tierline-*.tgz ./
RUN npm install --omit=dev --no-audit --no-fund ./tierline-*.tgz && npm cache clean --force && rm tierline-*.tgz
RUN mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# Ready is a desk that takes what GitHub sends; what else is not well is said by `tierline health` and /health.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/tierline", "start"]
