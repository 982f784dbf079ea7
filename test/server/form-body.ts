/** An issue’s body as the desk’s form makes it: everything is said that the desk must know. */

export const formBody = `### What happened?

The client says error 809 and gives up.

### Service

VPN

### Who is affected?

My team

### How urgent is it?

I cannot work
`;
