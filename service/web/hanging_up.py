"""Work that ends when whoever asked for it hangs up."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from litestar import Request
from litestar.exceptions import ClientException

Done = TypeVar("Done")


async def unless_hung_up(request: Request[Any, Any, Any], work: Coroutine[Any, Any, Done]) -> Done:
    """What ``work`` comes to; the body of ``request`` must have been read.

    Raises:
        ClientException: nobody is there any more; the work was cancelled.
    """
    doing, gone = asyncio.ensure_future(work), asyncio.ensure_future(_hung_up(request))
    try:
        await asyncio.wait((doing, gone), return_when=asyncio.FIRST_COMPLETED)
        if not doing.done():
            raise ClientException("hung up")
        return doing.result()
    finally:
        for task in (doing, gone):
            task.cancel()
        await asyncio.gather(doing, gone, return_exceptions=True)


async def _hung_up(request: Request[Any, Any, Any]) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
