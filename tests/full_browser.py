"""A browser that has no room left for the site."""

FILL = """() => {
  const put = (size, n) => localStorage.setItem(`foreign-${size}-${n}`, "x".repeat(size));
  for (let size = 1 << 22; size >= 1; size >>= 1)
    try { for (let n = 0; n < 20; n += 1) put(size, n); } catch { continue; }
}"""
