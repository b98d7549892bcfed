/** The part of npm's lock file that says what is installed where. */
export interface LockFile {
  packages: Record<string, LockedPackage>;
}

/** One installed package; see npm's documentation of `package-lock.json`. */
export interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const SYSTEMS: Record<string, string> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = ['arm64', 'arm', 'ia32', 'wasm32', 'x64'];
const LIBRARIES: Record<string, string> = { gnu: 'glibc', musl: 'musl' };
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Entries for the platform packages that some package names and the lock file lacks, by their place. */
export function absentPlatformPackages(lock: LockFile): Record<string, LockedPackage> {
  const absent: Record<string, LockedPackage> = {};
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!EXACT.test(version) || lockedVersion(lock, place, name) === version) continue;
      absent[`${place === '' ? '' : `${place}/`}node_modules/${name}`] = platformEntry(name, version, dev ?? false);
    }
  }
  return absent;
}

/** The version that a package at a place finds, as Node looks for it: beside itself, then ever higher. */
function lockedVersion({ packages }: LockFile, place: string, name: string): string | undefined {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found) return found.version;
    if (folder === '') return undefined;
  }
}

function platformEntry(name: string, version: string, dev: boolean): LockedPackage {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = words.flatMap((word) => SYSTEMS[word] ?? []);
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.flatMap((word) => LIBRARIES[word] ?? []);
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
