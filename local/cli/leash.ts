// Loaded into each child before its own code: when the supervisor is killed, its end of the
// channel closes and the child stops by itself, as if asked to.
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
