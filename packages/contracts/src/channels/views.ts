/** Whether what is sent reaches anybody: the demo keeps it on this machine, and what is not set up fails visibly. */
export type ChannelState = 'demo_sink' | 'configured' | 'not_configured'

/** By what the installation sends. */
export type ChannelsView = { email: ChannelState; sms: ChannelState }
