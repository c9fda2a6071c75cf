// Loaded before the script when a launcher waits for it: if the launcher is killed, the script ends in order.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// To listen keeps the script alive, which only its own work should.
process.channel?.unref()
