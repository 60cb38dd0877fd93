/**
 * Lets calls of a method begin together: each waits until as many have arrived. So two requests
 * meet at the lock even on a busy machine, after both have passed every check before it.
 */
export function meetAt<Name extends string>(
  service: Record<Name, (...args: never[]) => unknown>,
  method: Name,
  guests = 2
) {
  const act = service[method].bind(service)
  let arrived = 0
  let open = () => {}
  const door = new Promise<void>((resolve) => (open = resolve))
  const meeting = async (...args: never[]) => {
    if (++arrived === guests) open()
    await door
    return await act(...args)
  }
  return jest.spyOn(service, method as never).mockImplementation(meeting as never)
}
