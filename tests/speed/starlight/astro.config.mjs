// Starlight as it comes, with our texts: peer.json is written by tests/speed/peer_sites.py.
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { readFileSync } from "node:fs";

const { base, title, sidebar } = JSON.parse(readFileSync("peer.json", "utf-8"));

export default defineConfig({
  site: "http://127.0.0.1",
  base,
  trailingSlash: "always",
  integrations: [starlight({ title, sidebar })],
});
