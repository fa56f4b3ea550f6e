import { type CliCommand, EXIT } from './command.ts';

/** A command that takes none: a word too many may be what somebody thought they were asking for, so it is no word to pass over. */
export function withoutArguments(command: CliCommand): CliCommand {
  return {
    ...command,
    async run(args, around) {
      if (args.length === 0) return command.run(args, around);
      around.err(`Tham số không hợp lệ: ${args.join(' ')}. Dùng: ${command.usage}`);
      return EXIT.badInput;
    },
  };
}
