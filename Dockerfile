# The command in a container, for servers: docker build -t gongbao . && docker run --rm -v "$PWD":/data gongbao build gazettes --out output
FROM node:20-bookworm-slim AS build
WORKDIR /src
# python3, make and g++ compile the segmenter (nodejieba).
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm rebuild
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
# LibreOffice (DOC, WPS) and tesseract are left out: add libreoffice-writer, tesseract-ocr and tesseract-ocr-chi-sim where they are needed.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/package.json /app/package.json
COPY --from=build /src/node_modules /app/node_modules
COPY --from=build /src/dist /app/dist
COPY --from=build /src/schemas /app/schemas
USER node
WORKDIR /data
EXPOSE 8017
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
