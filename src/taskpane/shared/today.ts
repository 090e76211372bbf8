/** The day on this machine's calendar, ISO. */
export function today(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The time of day as Swedish text has it, `14.32`. */
export function timeOfDay(now = new Date()): string {
  return now.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' }).replace(':', '.');
}
