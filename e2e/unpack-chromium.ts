import chromium from '@sparticuz/chromium'

// Run by chromium.ts in a process of its own: it unpacks into TMPDIR and changes the environment.
await chromium.executablePath()
