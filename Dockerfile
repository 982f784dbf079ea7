# The desk as a container: `docker run --env-file desk.env -p 3000:3000 -v tierline:/data tierline`
FROM node:26-slim
ENV NODE_ENV=production DATABASE_URL=sqlite:/data/tierline.sqlite
WORKDIR /tierline
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY plugin ./plugin
COPY knowledge ./knowledge
RUN mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "plugin/main.ts"]
