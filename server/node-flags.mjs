/**
 * What is new dies young, and Node gives it up to 48 MB to die in; what lives on may double before it is looked through.
 * With less of both an idle process is a quarter smaller, and ten thousand open pages cost 6 KB each instead of 18.
 */
export const NODE_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=25']
