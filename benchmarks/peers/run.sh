#!/bin/sh
# Installs the other libraries beside this project's own environment, which stays as it is, and runs
# the comparison:  sh benchmarks/peers/run.sh ../shared/bench/xquad.vi.json
set -eu
cd "$(dirname "$0")/../.."
VENV=${VENV:-.venv}           # made by `make install`
PEERS=${PEERS:-.cache/peers-venv}
if [ ! -x "$PEERS/bin/python" ]; then
  "$VENV/bin/python" -m venv "$PEERS"
  site() { "$1/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))'; }
  # torch, faiss and the others are used from there and not installed again.
  echo "import site; site.addsitedir('$(site "$VENV")')" > "$(site "$PEERS")/base.pth"
fi
"$PEERS/bin/python" -m pip install --quiet --disable-pip-version-check \
  --requirement benchmarks/peers/requirements.txt
exec "$PEERS/bin/python" -m benchmarks.peers "$@"
