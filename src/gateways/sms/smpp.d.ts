/** What we use of it; the package brings no types of its own. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer } from 'node:net';

  export interface Pdu {
    command: string;
    command_status: number;
    sequence_number: number;
    source_addr: string;
    destination_addr: string;
    esm_class: number;
    data_coding: number;
    message_id?: string;
    short_message: { message?: string | Buffer; udh?: readonly Buffer[] };
    message_payload?: { message?: string | Buffer; udh?: readonly Buffer[] };
    receipted_message_id?: string;
    message_state?: number;
    sar_msg_ref_num?: number;
    sar_total_segments?: number;
    sar_segment_seqnum?: number;
    system_id?: string;
    password?: string;
    response(options?: Record<string, unknown>): Pdu;
  }

  type Answered = (pdu: Pdu) => void;

  export class Session extends EventEmitter {
    bind_transceiver(options: Record<string, unknown>, answered: Answered): boolean;
    submit_sm(options: Record<string, unknown>, answered: Answered): boolean;
    deliver_sm(options: Record<string, unknown>, answered?: Answered): boolean;
    enquire_link(options: Record<string, unknown>, answered: Answered): boolean;
    unbind(answered?: Answered): boolean;
    send(pdu: Pdu): boolean;
    close(): void;
    destroy(): void;
  }

  export interface Server extends NetServer {
    sessions: Session[];
  }

  const smpp: {
    connect(options: { host: string; port: number; tls?: boolean }): Session;
    createServer(listener: (session: Session) => void): Server;
  };
  export default smpp;
}
