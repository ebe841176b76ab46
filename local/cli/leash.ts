// Loaded into each part before its own code: when the supervisor is killed, its end of the channel
// closes and the part stops by itself, as if asked to. Processes that a part forks inherit the
// flag that loads this, but have channels of their own.
if (process.env.DAYLIGHT_SUPERVISOR === String(process.ppid)) {
  process.channel?.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
