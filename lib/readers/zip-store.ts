import { crc32 } from 'node:zlib';

/** Makes a ZIP archive of those files, without packing them. (PKWARE APPNOTE 6.3, 4.3.) */
export function storeZip(files: Map<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, file] of files) {
    const label = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    describe(local, 4, label, file);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    describe(entry, 6, label, file);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, label);
    parts.push(local, label, file);
    at += local.length + label.length + file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

function describe(header: Buffer, at: number, label: Buffer, file: Buffer): void {
  header.writeUInt16LE(20, at);
  // Names are UTF-8.
  header.writeUInt16LE(0x800, at + 2);
  header.writeUInt32LE(crc32(file), at + 10);
  header.writeUInt32LE(file.length, at + 14);
  header.writeUInt32LE(file.length, at + 18);
  header.writeUInt16LE(label.length, at + 22);
}
